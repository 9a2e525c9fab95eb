/** The build puts a picture into the script as a data address: the one file has no pictures beside it. */
declare module '*.png' {
  const address: string;
  export default address;
}

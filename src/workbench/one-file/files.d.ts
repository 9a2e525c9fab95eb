/** The build puts the bytes of such a file into the script. */
declare module '*.xlsx' {
  const bytes: Uint8Array;
  export default bytes;
}

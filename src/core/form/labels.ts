/* The words of the field, by part of the form. Words only propose what a cell is; figures and places decide. */
export * from './words/budget';
export * from './words/head';
export * from './words/header';
export * from './words/levels';
export * from './words/tail';

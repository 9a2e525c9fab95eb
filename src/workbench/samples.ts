/** The samples that come with the page. */
export const SAMPLES = [
  { file: 'sample-caidian-style.xlsx', title: 'workbench.sample.caidian' },
  { file: 'sample-mof-scored.xlsx', title: 'workbench.sample.mof' },
  { file: 'sample-clean.xlsx', title: 'workbench.sample.clean' },
] as const;

/** File name of a sample. */
export type SampleFile = (typeof SAMPLES)[number]['file'];

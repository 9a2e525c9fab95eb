import type { SheetScene } from '../../hosts/xlsx/scene/types';

/** A sheet with nothing beside its cells. */
export const EMPTY_SCENE: SheetScene = {
  pictures: [],
  checkBoxes: [],
  comments: new Map(),
  notDrawn: [],
  page: {
    paper: { width: 210, height: 297 },
    margins: { left: 17.8, right: 17.8, top: 19, bottom: 19 },
    scale: null,
    fit: null,
    isCentered: false,
    areas: [],
    titleRows: null,
    breaksAfter: [],
  },
  runs: () => null,
  conditional: () => null,
};

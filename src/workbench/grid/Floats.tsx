import { memo } from 'react';
import type { CheckBox, Picture } from '../../hosts/xlsx/scene/types';
import type { Say } from '../messages';
import { floatingBox } from './floating';
import type { SheetModel } from './sheet-model';
import { useGridStyles } from './styles';
import { PIXELS_PER_POINT } from './units';

/** What lies over the cells: pictures such as a seal, and check boxes. */
export const Floats = memo(function Floats({ model, say }: { readonly model: SheetModel; readonly say: Say }) {
  const styles = useGridStyles();
  const { pictures, checkBoxes } = model.scene;
  return (
    <>
      {pictures.map((picture, index) => (
        <img
          key={`p${String(index)}`}
          className={styles.floating}
          style={floatingBox(model, picture.anchor)}
          src={sourceOf(picture)}
          alt={picture.description || say('workbench.picture')}
        />
      ))}
      {checkBoxes.map((box, index) => (
        <Check key={`c${String(index)}`} box={box} model={model} />
      ))}
    </>
  );
});

function Check({ box, model }: { readonly box: CheckBox; readonly model: SheetModel }) {
  const styles = useGridStyles();
  return (
    <span
      className={styles.floating}
      style={{
        ...floatingBox(model, box.anchor),
        display: 'flex',
        alignItems: 'center',
        fontSize: 10 * PIXELS_PER_POINT * model.zoom,
      }}
    >
      {box.isChecked ? '☑' : '☐'} {box.label}
    </span>
  );
}

const sources = new WeakMap<Picture, string>();

/** A picture as an address of its own: the page may load nothing else. */
function sourceOf(picture: Picture): string {
  let source = sources.get(picture);
  if (source === undefined) {
    let binary = '';
    for (let at = 0; at < picture.bytes.length; at += 0x8000)
      binary += String.fromCharCode(...picture.bytes.subarray(at, at + 0x8000));
    source = `data:${picture.mime};base64,${btoa(binary)}`;
    sources.set(picture, source);
  }
  return source;
}

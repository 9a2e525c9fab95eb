import type { CellLook } from '../../hosts/xlsx/view/types';
import type { Comment } from '../../hosts/xlsx/scene/types';
import type { Say } from '../messages';
import { useGridStyles } from './styles';

/** The lines across a cell, as in the corner of a table's head. */
export function Diagonal({ diagonal }: { readonly diagonal: NonNullable<CellLook['diagonal']> }) {
  const styles = useGridStyles();
  const stroke = { stroke: diagonal.line.color ?? '#000000', strokeWidth: diagonal.line.style === 'medium' ? 2 : 1 };
  return (
    <svg className={styles.diagonal} aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 100">
      {diagonal.isDown && <line x1="0" y1="0" x2="100" y2="100" vectorEffect="non-scaling-stroke" {...stroke} />}
      {diagonal.isUp && <line x1="0" y1="100" x2="100" y2="0" vectorEffect="non-scaling-stroke" {...stroke} />}
    </svg>
  );
}

/** The corner that says a cell has a comment; it is read when one points at it, or by a screen reader. */
export function CommentCorner({ comment, say }: { readonly comment: Comment; readonly say: Say }) {
  const styles = useGridStyles();
  const text = commentText(comment, say);
  return (
    <>
      <span className={styles.comment} title={text} aria-hidden="true" />
      <span className={styles.unseen}>{text}</span>
    </>
  );
}

/** A comment in words. */
export function commentText({ author, text }: Comment, say: Say): string {
  return author === '' || text.startsWith(author)
    ? say('workbench.comment', { text })
    : say('workbench.comment.by', { author, text });
}

/** Whether a cell without content has something to show all the same. */
export function isBare(look: CellLook): boolean {
  const { left, right, top, bottom } = look.borders;
  return (
    look.fill === null && look.diagonal === null && left === null && right === null && top === null && bottom === null
  );
}

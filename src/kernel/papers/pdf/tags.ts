import type { Faces } from '../faces.ts';

/** The file being written, and the fonts that it is set in. */
export type Press = { readonly doc: PDFKit.PDFDocument; readonly faces: Faces };

/** An element of the structure that screen readers follow; null for what repeats or only adorns. */
export type Tag = { readonly name: string; readonly element: PDFKit.PDFStructureElement } | null;

/** `alt`: words for a picture. `scope`: what a head stands above. */
type Words = { readonly alt?: string; readonly scope?: 'Column' };

export function rootTag({ doc }: Press): Tag {
  const element = doc.struct('Document');
  doc.addStructure(element);
  return { name: 'Document', element };
}

/** Adds an element at the end of `parent`. */
export function child({ doc }: Press, parent: Tag, name: string, words: Words = {}): Tag {
  if (parent === null) return null;
  const element = doc.struct(name, words);
  parent.element.add(element);
  return { name, element };
}

/** What `draw` draws on the present page belongs to `tag`, or is adornment. */
export function marked({ doc }: Press, tag: Tag, draw: () => void): void {
  if (tag === null) doc.markContent('Artifact');
  const content = tag === null ? null : doc.markStructureContent(tag.name);
  draw();
  doc.endMarkedContent();
  if (content !== null) tag?.element.add(content);
}

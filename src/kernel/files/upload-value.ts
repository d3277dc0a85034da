/** What a file is for people; decides how it is shown and which fields take it. */
export type FileKind = 'image' | 'audio' | 'document' | 'text';

interface UploadFacts {
  readonly sha256: string;
  readonly size: number;
  readonly mime: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly width: number | null;
  readonly height: number | null;
  readonly thumbnail: string | null;
}

/**
 * A file that passed every check and lies in the store, but that no row names yet. Only `acceptFile` makes one, so a
 * text field dressed up as a file never passes the form's field.
 */
export class Upload implements UploadFacts {
  /** Of the stored bytes, which for images differ from the sent ones. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly mime: string;
  /** Cleaned, with the ending that belongs to the real type. */
  readonly name: string;
  readonly kind: FileKind;
  /** Pixels; null for anything but images. */
  readonly width: number | null;
  readonly height: number | null;
  /** SHA-256 of the small variant of an image. */
  readonly thumbnail: string | null;

  constructor(facts: UploadFacts) {
    this.sha256 = facts.sha256;
    this.size = facts.size;
    this.mime = facts.mime;
    this.name = facts.name;
    this.kind = facts.kind;
    this.width = facts.width;
    this.height = facts.height;
    this.thumbnail = facts.thumbnail;
  }
}

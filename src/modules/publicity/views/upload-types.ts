/** Kinds of files the fields take, as people call them and as browsers filter them. The server looks at the content. */
export const DOCUMENT_TYPES = [
  { label: 'PDF', accept: '.pdf' },
  { label: 'Word', accept: '.docx,.odt' },
  { label: 'Excel', accept: '.xlsx,.ods' },
  { label: 'JPEG, PNG', accept: '.jpg,.jpeg,.png' },
] as const;

export const EVIDENCE_TYPES = [
  { label: 'JPEG, PNG', accept: '.jpg,.jpeg,.png,.heic' },
  { label: 'PDF', accept: '.pdf' },
  { label: 'MP3', accept: '.mp3,.m4a,.ogg' },
] as const;

/** Said beside the field; the server's own limit decides. */
export const MOST_BYTES = 20 * 1024 * 1024;

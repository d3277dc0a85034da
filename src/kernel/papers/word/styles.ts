import type { IPropertiesOptions } from 'docx';

const heading = (level: number) => ({
  paragraph: { keepNext: true, outlineLevel: level - 1 },
  run: { bold: true },
});

/** Times New Roman in Vietnamese, without the blue headings that Word comes with. */
export const styles: IPropertiesOptions['styles'] = {
  default: {
    document: {
      run: {
        font: 'Times New Roman',
        size: 28,
        language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { before: 0, after: 0, line: 240 } },
    },
    heading1: heading(1),
    heading2: heading(2),
    heading3: heading(3),
  },
};

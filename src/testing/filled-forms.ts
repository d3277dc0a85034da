/** One control of a form on a page, as a browser reads it. */
export interface Control {
  readonly name: string;
  /** `hidden`, `date`, `file`, `select`, `textarea` ... */
  readonly type: string;
  /** What would be sent: what stands in it, or something of its kind where it is empty. */
  readonly value: string;
}

export interface FilledForm {
  readonly action: string;
  readonly multipart: boolean;
  readonly controls: readonly Control[];
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What somebody would type, by the kind of the control. */
const TYPED: Readonly<Record<string, string>> = {
  date: '2026-11-20',
  email: 'nguoi-thu@vidu.vn',
  tel: '0912345678',
  number: '2',
  checkbox: 'on',
  password: 'cầu vồng sau mưa rào',
  text: 'Chữ đúng chỗ',
  textarea: 'Vài lời đúng chỗ',
};

/** Every form of a page that changes something, filled in as far as its own marks tell. The key of the form is left out. */
export function filledForms(html: string): FilledForm[] {
  return [...html.matchAll(/(<form[^>]*method="post"[^>]*>)([\s\S]*?)<\/form>/gi)].flatMap(([, tag = '', inside = '']) => {
    const action = attribute(tag, 'action');
    if (action === undefined) return [];
    return [{ action, multipart: tag.includes('multipart/form-data'), controls: controlsOf(inside) }];
  });
}

function controlsOf(html: string): Control[] {
  const found = new Map<string, Control>();
  for (const [whole, kind = ''] of html.matchAll(/<(?:input|textarea|button)\b[^>]*>|<(select)\b[\s\S]*?<\/select>/g)) {
    const name = attribute(whole, 'name');
    if (name === undefined || name === '_key' || found.has(name)) continue;
    found.set(name, kind === 'select' ? chosen(name, whole) : control(name, whole));
  }
  return [...found.values()];
}

function control(name: string, tag: string): Control {
  const type = tag.startsWith('<textarea') ? 'textarea' : (attribute(tag, 'type') ?? 'text');
  const value = attribute(tag, 'value') ?? '';
  return { name, type, value: value === '' ? (TYPED[type] ?? '') : value };
}

/** What is chosen, or the first that can be. */
function chosen(name: string, html: string): Control {
  const values = [...html.matchAll(/<option([^>]*)>/g)].map(([, tag = '']) => ({
    value: attribute(tag, 'value') ?? '',
    selected: / selected\b/.test(tag),
  }));
  const some = values.find(({ value, selected }) => selected && value !== '') ?? values.find(({ value }) => value !== '');
  return { name, type: 'select', value: some?.value ?? '' };
}

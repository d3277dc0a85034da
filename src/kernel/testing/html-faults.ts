import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How Preact writes HTML, not what it means.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // <search> is too new for the phones these pages are for.
    'prefer-native-element': ['error', { exclude: ['search', 'region'] }],
    'doctype-style': ['error', { style: 'lowercase' }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    // Only in <noscript>, with a link that stops it; where somebody asks for it, axe does not see it.
    'meta-refresh': 'off',
    // Files come from our own host, named by their content.
    'require-sri': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
  },
});

/** What is wrong with a page: faults of the HTML itself, and anything the Content-Security-Policy would stop. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  const faults = report.results.flatMap((result) => result.messages.map((m) => `${m.ruleId} ${m.selector}: ${m.message}`));
  return /<[^>]* (style|on\w+)=|<script|javascript:/.test(html) ? [...faults, 'inline style or script'] : faults;
}

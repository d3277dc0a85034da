import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'prefer-native-element': ['error', { exclude: ['search', 'region'] }],
    'doctype-style': ['error', { style: 'lowercase' }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
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

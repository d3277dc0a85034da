import type { Same } from '#kernel/words.ts';
import type { vi } from './words.vi.ts';

export const en = {
  'org.kind.operator': 'System operator',
  'org.kind.party-committee': 'Party committee',
  'org.kind.party-board': 'Party board',
  'org.kind.peoples-council': "People's Council",
  'org.kind.peoples-committee': "People's Committee",
  'org.kind.front': 'Vietnam Fatherland Front',
  'org.kind.trade-union': 'Trade union',
  'org.kind.farmers': "Farmers' Union",
  'org.kind.youth': 'Youth Union',
  'org.kind.women': "Women's Union",
  'org.kind.veterans': "Veterans' Association",
  'org.kind.agency': 'State agency',
  'org.kind.public-unit': 'Public service unit',
  'org.kind.enterprise': 'Enterprise',
  'org.kind.steering-committee': 'Steering committee',
  'org.kind.village': 'Village, residential group',
  'org.kind.front-board': 'Front working board',
  'org.kind.inspection-board': "People's Inspection Board",
  'org.kind.investment-board': 'Community Investment Supervision Board',
} satisfies Same<typeof vi>;

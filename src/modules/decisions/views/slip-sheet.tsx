import { useContext } from 'preact/hooks';
import { Code, CutChoices, CutPart, CutSheet } from '#kernel/html/cut-sheet.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Qr } from '#kernel/html/qr.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { ballotActs, paths } from '../paths.ts';
import { isOnline } from '../rules/channels.ts';
import type { HouseholdCode } from '../steps/issue-codes.ts';
import type { SlipSheet } from '../steps/slip-sheet.ts';
import { words } from '../words.ts';
import { sayOption } from './say.ts';

interface Props {
  readonly sheet: SlipSheet;
  readonly one: HouseholdCode;
  readonly publicUrl: string;
}

/** What one household is handed: a card with its code for an online vote, or a slip in three parts for the box of paper. */
export function HouseholdSheet(props: Props) {
  return <CutSheet>{isOnline(props.sheet.form) ? <Card {...props} /> : <Slip {...props} />}</CutSheet>;
}

function Card({ sheet, one, publicUrl }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const address = publicUrl + paths.vote(sheet.decisionCode);
  return (
    <CutPart aside={<Qr text={address} />}>
      <p>
        <b>{t('decisions.slip.card')}</b> · {sheet.villageName}, {sheet.communeName}
      </p>
      <p>
        {t('decisions.slip.household', { code: one.listCode })} · {one.address}
      </p>
      <h2>{sheet.title}</h2>
      <p>
        {t('decisions.slip.your-code')} <Code>{one.code}</Code>
      </p>
      <p>{t('decisions.slip.card-how', { code: sheet.decisionCode, until: formatDay(sheet.closesOn, lang) })}</p>
      <p>{t('decisions.slip.keep-secret')}</p>
    </CutPart>
  );
}

/**
 * Three parts: the team keeps the first, the second goes into the box, the household keeps the third. The one in the box bears no
 * code, but where the meeting chose to vote in the open it bears household and receipt.
 */
function Slip(props: Props) {
  return (
    <>
      <Stub {...props} />
      <Ballot {...props} />
      <Kept {...props} />
    </>
  );
}

function Stub({ sheet, one, publicUrl }: Props) {
  const t = useWords(words);
  // Scanned by whoever takes the slip back: leads to this household in the list.
  const found = `${publicUrl}${paths.roundAct(sheet.round, ballotActs.list)}?tim=${one.code}`;
  return (
    <CutPart label={t('decisions.slip.part-stub')} aside={<Qr text={found} label={t('decisions.slips.scan')} />}>
      <p>
        {t('decisions.slip.household', { code: one.listCode })} · {one.address} · {sheet.title}
      </p>
      <p>
        {t('decisions.slip.stub-code')} <Code>{one.code}</Code> · {t('decisions.slip.stub-sign')}
      </p>
    </CutPart>
  );
}

function Ballot({ sheet, one }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  return (
    <CutPart label={t(sheet.named ? 'decisions.named.part-ballot' : 'decisions.slip.part-ballot')}>
      <p>
        {sheet.villageName}, {sheet.communeName}
      </p>
      <h2>{t('decisions.slip.ballot-title')}</h2>
      {sheet.named ? <Named one={one} /> : null}
      <p>
        <b>{sheet.title}</b>
      </p>
      {sheet.content === '' ? null : <p>{sheet.content}</p>}
      <p>
        {sheet.mostChoices === 1
          ? t(sheet.named ? 'decisions.named.choose-one' : 'decisions.slip.choose-one')
          : t('decisions.slip.choose-most', { most: sheet.mostChoices })}
      </p>
      <CutChoices items={sheet.options.map((option) => sayOption(option, t))} />
      <p>{t('decisions.slip.other-words')}</p>
      <p>{t('decisions.slip.return-by', { day: formatDay(sheet.closesOn, lang) })}</p>
      <p>{t('decisions.slip.head-signs')}</p>
    </CutPart>
  );
}

function Named({ one }: Pick<Props, 'one'>) {
  const t = useWords(words);
  return (
    <>
      <p>
        <b>{t('decisions.named.slip')}</b> · {t('decisions.slip.household', { code: one.listCode })} · {one.address}
      </p>
      <p>
        {t('decisions.slip.receipt')} <Code>{one.receipt}</Code>
      </p>
      <p>{t('decisions.named.public')}</p>
    </>
  );
}

function Kept({ sheet, one, publicUrl }: Props) {
  const t = useWords(words);
  return (
    <CutPart label={t('decisions.slip.part-kept')} aside={<Qr text={publicUrl + paths.box(sheet.decisionCode)} />}>
      <p>
        {t('decisions.slip.receipt')} <Code>{one.receipt}</Code>
      </p>
      <p>{t(sheet.named ? 'decisions.named.receipt-how' : 'decisions.slip.receipt-how')}</p>
    </CutPart>
  );
}

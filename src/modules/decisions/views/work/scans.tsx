import { Button } from '#kernel/html/button.tsx';
import { Checkbox, RadioGroup } from '#kernel/html/choices.tsx';
import { Chip } from '#kernel/html/chip.tsx';
import { Card } from '#kernel/html/card.tsx';
import { Details } from '#kernel/html/details.tsx';
import { FileField } from '#kernel/html/file-field.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { formatDay, formatFileSize } from '#kernel/html/format.ts';
import { Section, Stack } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { addScan } from '../../commands/add-scan.ts';
import { removeScan } from '../../commands/remove-scan.ts';
import { showScan } from '../../commands/show-scan.ts';
import { paperPaths } from '../../paths-papers.ts';
import { mayAddScan, mayRemoveScan, maySeeScan, mayShowScan } from '../../policy-papers.ts';
import type { ScanView } from '../../queries/list-scans.ts';
import { words } from '../../words.ts';
import { sayScan } from '../scan-list.tsx';
import type { WorkPart } from './shared.ts';

const FILE_BYTES = 20 * 1024 * 1024;

/** Scans of what was signed: added by those who run or help the village, shown to everybody by the commune. */
export function Scans(part: WorkPart) {
  const t = useWords(words);
  const { model, visit } = part;
  const { decision } = model;
  const counted = decision.rounds.some(({ state }) => state === 'closed');
  if (!counted || !maySeeScan(visit.actor, decision.village).may) return null;
  return (
    <Section title={t('decisions.scan.title')} lead={t('decisions.scan.lead')} id="ban-ky">
      <Stack>
        {decision.scans.map((scan) => (
          <One key={scan.id} {...part} scan={scan} />
        ))}
        {mayAddScan(visit.actor, decision.village).may ? <Add {...part} /> : null}
      </Stack>
    </Section>
  );
}

/** Several forms of one command stand on the page: what was wrong belongs to the one that was sent. */
const formOf = ({ form }: WorkPart, scan: ScanView): WorkPart['form'] =>
  form.values['scan'] === scan.id ? form : { ...form, of: null };

function One(part: WorkPart & { readonly scan: ScanView }) {
  const t = useWords(words);
  const { model, visit, scan } = part;
  const { village } = model.decision;
  return (
    <Card
      top={<Chip state={scan.shown ? 'done' : 'open'}>{t(scan.shown ? 'decisions.scan.shown' : 'decisions.scan.hidden')}</Chip>}
    >
      <p>
        <a href={paperPaths.scan(scan.id)}>{sayScan(scan, t)}</a> ({formatFileSize(scan.size, visit.lang)},{' '}
        {t('decisions.scan.added', { day: formatDay(scan.addedOn, visit.lang) })})
      </p>
      {mayShowScan(visit.actor, village).may ? <Show {...part} /> : null}
      {mayRemoveScan(visit.actor, village, scan.shown).may ? <Remove {...part} /> : null}
    </Card>
  );
}

function Show({ scan, ...part }: WorkPart & { readonly scan: ScanView }) {
  const t = useWords(words);
  return (
    <CommandForm
      form={formOf(part, scan)}
      command={showScan}
      action={paperPaths.scanAct(part.model.decision.id, 'hien-ban-ky')}
      words={words}
      idPrefix={`hien-${scan.id}`}
    >
      <HiddenField name="scan" value={scan.id} />
      <HiddenField name="shown" value={scan.shown ? 'no' : 'yes'} />
      {scan.shown ? null : <Checkbox name="checked" value="on" label={t('decisions.scan.checked')} />}
      <Button look="plain">{t(scan.shown ? 'decisions.scan.hide-do' : 'decisions.scan.show-do')}</Button>
    </CommandForm>
  );
}

function Remove({ scan, ...part }: WorkPart & { readonly scan: ScanView }) {
  const t = useWords(words);
  return (
    <Details summary={t('decisions.scan.remove')}>
      <CommandForm
        form={formOf(part, scan)}
        command={removeScan}
        action={paperPaths.scanAct(part.model.decision.id, 'bo-ban-ky')}
        words={words}
        idPrefix={`bo-${scan.id}`}
      >
        <HiddenField name="scan" value={scan.id} />
        <p>{t('decisions.scan.remove-what')}</p>
        <Button look="danger">{t('decisions.scan.remove-do')}</Button>
      </CommandForm>
    </Details>
  );
}

function Add({ model, form }: WorkPart) {
  const t = useWords(words);
  const { decision } = model;
  const signed = decision.decidedOn !== null && decision.state !== 'failed';
  const rounds = decision.rounds.filter(({ state }) => state === 'closed');
  return (
    <CommandForm
      form={form}
      command={addScan}
      action={paperPaths.scanAct(decision.id, 'them-ban-ky')}
      words={words}
      idPrefix="them-ban-ky"
      multipart
    >
      <RadioGroup
        name="of"
        label={t('decisions.scan.which')}
        options={[
          ...(signed ? [{ value: 'decision', label: t('decisions.scan.of-decision') }] : []),
          ...rounds.map(({ id, no }) => ({ value: id, label: t('decisions.scan.of-count', { no }) })),
        ]}
      />
      <FileField
        name="file"
        label={t('decisions.scan.file')}
        hint={t('decisions.scan.file-hint')}
        types={[{ label: 'PDF, JPEG, PNG', accept: '.pdf,.jpg,.jpeg,.png,.heic' }]}
        maxBytes={FILE_BYTES}
      />
      <Button look="plain">{t('decisions.scan.add-do')}</Button>
    </CommandForm>
  );
}

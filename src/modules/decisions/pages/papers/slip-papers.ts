import type { Download } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { paperDownload, type Paper } from '#kernel/papers/index.ts';
import { unitNames } from '#modules/org/index.ts';
import { ballotSlips, voteCards } from '../../papers/ballot-slips.ts';
import type { PrintedSlips } from '../../commands/print-slips.ts';
import { paths } from '../../paths.ts';
import { paperGround } from '../../queries/paper-ground.ts';
import { isOnline } from '../../rules/channels.ts';
import { vi } from '../../views/paper-figures.ts';
import { sayOption } from '../../views/say.ts';

/** Slips or cards as the answer to the form that asked for them: a file to be saved, kept by nobody on the way. */
export async function slipsFile(printed: PrintedSlips, visit: Visit): Promise<Download> {
  const name = `${vi('decisions.papers.phieu')} ${printed.sheet.villageName} ${printed.sheet.decisionCode}`;
  return paperDownload(await slipsPaper(printed, visit), { format: printed.format, name });
}

async function slipsPaper({ sheet, unit, communeWide, named }: PrintedSlips, visit: Visit): Promise<Paper> {
  const { reader, now: made, today, room } = visit;
  const village = (await unitNames(reader, [unit], today)).get(unit);
  if (village === undefined) throw new Error(`Unit ${unit} has no name`);
  const ground = await paperGround({ reader, unit: village, form: 'ballot-slip', on: sheet.opensOn, made });
  const { title, opensOn, closesOn, households, decisionCode } = sheet;
  if (isOnline(sheet.form))
    return voteCards({
      ...ground,
      title,
      opensOn,
      closesOn,
      households,
      matterCode: decisionCode,
      voteAddress: room.publicUrl + paths.vote(decisionCode),
      lookUpAddress: room.publicUrl + paths.lookUp(),
    });
  return ballotSlips({
    ...ground,
    communeWide,
    named,
    title,
    content: sheet.content,
    options: sheet.options.map((option) => sayOption(option, vi)),
    mostChoices: sheet.mostChoices,
    closesOn,
    address: room.publicUrl + paths.decision(decisionCode),
    boxAddress: room.publicUrl + paths.box(decisionCode),
    households,
  });
}

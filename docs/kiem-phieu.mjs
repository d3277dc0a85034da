// node kiem-phieu.mjs hom-phieu.txt <root> [receipt]: counts a published list of ballots. Nothing but Node.js, no network.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [file, expected, receipt] = process.argv.slice(2);
const text = readFileSync(file, 'utf8').split('\n');
const head = (name) => Number(text.find((line) => line.startsWith(`# ${name} `))?.split(' ')[2]);
const ballots = text.filter((line) => line !== '' && !line.startsWith('#'));
const sha = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const say = (words) => process.stdout.write(`${words}\n`);
const stop = (why) => { process.stderr.write(`NOT OK: ${why}\n`); process.exit(1); };

let row = ballots.map((line) => sha(Buffer.of(0), Buffer.from(line)));
while (row.length > 1) {
  const up = [];
  for (let i = 0; i < row.length; i += 2) up.push(row[i + 1] ? sha(Buffer.of(1), row[i], row[i + 1]) : row[i]);
  row = up;
}
const root = (row[0] ?? sha()).toString('hex');
const codes = ballots.map((line) => line.split(' ')[0]);

if (root !== expected) stop(`the list leads to another root: ${root}`);
if (!(ballots.length <= head('households'))) stop('more ballots than households');
if (new Set(codes).size !== codes.length) stop('one code stands there twice');
if (receipt && !codes.includes(receipt)) stop('this receipt is not in the list');
const choices = {};
for (const line of ballots) for (const one of (line.split(' ')[1] ?? '').split('+')) if (one) choices[one] = (choices[one] ?? 0) + 1;
say(`OK: ${ballots.length} ballots, ${head('households')} households, root ${root}`);
if (Object.keys(choices).length > 0) say(`Choices in this open vote: ${JSON.stringify(choices)}`);

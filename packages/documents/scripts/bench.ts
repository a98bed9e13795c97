/**
 * How long reading and writing a list of 500 and of 20,000 rows takes, by format: each in a process of its
 * own, with the heap that the server gives to a reading. A PDF is made where Chromium is installed, a .doc
 * where LibreOffice is.
 *
 *     npm run bench --workspace packages/documents -- [FORMAT …]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { utils, write } from '@e965/xlsx';
import { init } from '@embedpdf/pdfium';
import type { Plan } from '@zeren/domain/plan';
import type { Task } from '@zeren/domain/task';
import { issuedTable } from '../src/issued-table.ts';
import { readPlan } from '../src/read-plan.ts';
import { writePlan } from '../src/write-plan.ts';
import { convert } from './convert.ts';

const LARGEST_HEAP = 512;
const CHROMIUM = '/usr/bin/chromium';
const LIBREOFFICE = '/usr/bin/soffice';
const ROWS = [500, 20_000];
/** A .doc of 20,000 rows is larger than the 20 MB that are read. */
const MOST_ROWS: Readonly<Partial<Record<string, number>>> = { doc: 15_000 };
/** Chromium prints no longer tables, and LibreOffice takes hours over them. */
const ROWS_OF_PIECE: Readonly<Record<'doc' | 'pdf', number>> = { doc: 500, pdf: 2_500 };

interface Measured {
  /** In milliseconds. */
  readonly wall: number;
  readonly cpu: number;
  /** In kilobytes. */
  readonly memory: number;
  readonly tasks: number;
}

type Maker = (plan: Plan, folder: string) => Uint8Array | Promise<Uint8Array>;

const MAKERS: Readonly<Record<string, Maker>> = {
  docx: (plan) => writePlan(plan, { format: 'docx' }).bytes,
  xlsx: (plan) => writePlan(plan, { format: 'xlsx' }).bytes,
  csv: (plan) => writePlan(plan, { format: 'csv' }).bytes,
  xls: (plan) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(linesOf(plan)), 'list');
    return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  },
  html: (plan) => new TextEncoder().encode(htmlOf(linesOf(plan))),
  txt: (plan) => {
    const [title, ...rows] = linesOf(plan);
    const text = rows.map((cells) => cells.map((cell) => `\t${cell}\n`).join('')).join('\n');
    return new TextEncoder().encode(`${title?.[0]}\n\n${text}`);
  },
  ...(existsSync(LIBREOFFICE) && { doc: convertToDoc }),
  ...(existsSync(CHROMIUM) && { pdf: printPdf }),
};

const [first, second] = process.argv.slice(2);
if (first === '--read') await measureReading(second as string);
else if (first === '--write') await measureWriting(second as string, process.argv[4] as string);
else await compareFormats(process.argv.slice(2));

async function compareFormats(wanted: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zeren-bench-'));
  const pool = await readSamples();
  console.log(
    `${cpus()[0]?.model.trim()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`,
  );
  console.log('| format | rows | size | reading, CPU | wall | peak memory | writing, CPU |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [format, make] of Object.entries(MAKERS)) {
    if (wanted.length > 0 && !wanted.includes(format)) continue;
    for (const wantedRows of ROWS) {
      const rows = Math.min(wantedRows, MOST_ROWS[format] ?? Infinity);
      const plan = planOf(pool, rows);
      const portable = join(folder, `${rows}.json`);
      writeFileSync(portable, writePlan(plan, { format: 'json' }).bytes);
      const file = join(folder, `${rows}.${format}`);
      writeFileSync(file, await make(plan, folder));
      const { wall, cpu, memory, tasks } = runApart('--read', file);
      const isWritten = format === 'docx' || format === 'xlsx' || format === 'csv';
      const writing = isWritten ? seconds(runApart('--write', portable, format).cpu) : '–';
      const size = `${(readFileSync(file).length / 1024 / 1024).toFixed(2)} MB`;
      const read = tasks === rows ? seconds(cpu) : `${seconds(cpu)} (${tasks} tasks)`;
      console.log(
        `| .${format} | ${rows} | ${size} | ${read} | ${seconds(wall)} | ${Math.round(memory / 1024)} MB | ${writing} |`,
      );
    }
  }
  rmSync(folder, { recursive: true });
}

function runApart(...args: string[]): Measured {
  const options = ['--conditions=@zeren/source', `--max-old-space-size=${LARGEST_HEAP}`];
  const output = execFileSync(process.execPath, [...options, fileURLToPath(import.meta.url), ...args]);
  return JSON.parse(output.toString()) as Measured;
}

async function measureReading(file: string): Promise<void> {
  const bytes = readFileSync(file);
  await report(async () => {
    const { plan, refusal } = await readPlan(bytes, { name: file });
    if (!plan) throw new Error(refusal.message);
    return plan.tasks.length;
  });
}

async function measureWriting(file: string, format: string): Promise<void> {
  const plan = JSON.parse(readFileSync(file, 'utf8')) as Plan;
  await report(async () => {
    await (MAKERS[format] as Maker)(plan, '');
    return plan.tasks.length;
  });
}

async function report(work: () => Promise<number>): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  const tasks = await work();
  const { user, system } = process.cpuUsage(before);
  const measured: Measured = {
    wall: performance.now() - start,
    cpu: (user + system) / 1000,
    memory: peakMemory(),
    tasks,
  };
  console.log(JSON.stringify(measured));
}

/** In kilobytes. What Node tells counts that of the process which began this one, too. */
function peakMemory(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}

/** Tasks of real wording: those of all sample lists. */
async function readSamples(): Promise<Task[]> {
  const lists = join(import.meta.dirname, '../../../samples/lists');
  const files = readdirSync(lists).filter((name) => /\.(?:txt|docx|csv|html|xlsx)$/.test(name));
  const plans = await Promise.all(
    files.sort().map((name) => readPlan(readFileSync(join(lists, name)), { name })),
  );
  return plans.flatMap(({ plan }) => plan?.tasks ?? []).filter(({ body }) => body !== '');
}

function planOf(pool: readonly Task[], rows: number): Plan {
  const areas = Array.from({ length: Math.ceil(rows / 20) }, (_, index) => ({
    position: index + 1,
    name: `第${index + 1}项专项整治行动`,
  }));
  return {
    format: 'zeren/plan',
    version: 1,
    title: '某区2024年工作任务清单',
    year: 2024,
    issuer: null,
    documentNumber: null,
    issuedOn: null,
    leadRule: 'EXPLICIT',
    areas,
    tasks: Array.from({ length: rows }, (_, index): Task => {
      const task = pool[(index * 7) % pool.length] as Task;
      const again = Math.floor(index / pool.length);
      const body = again === 0 ? task.body : `${task.body}第${index}批。`;
      return { ...task, number: String(index + 1), part: null, area: Math.floor(index / 20) + 1, body };
    }),
    diagnostics: [],
    source: null,
  };
}

function linesOf(plan: Plan): string[][] {
  const { title, columns, rows } = issuedTable(plan);
  return [[title], columns.map(({ heading }) => heading), ...rows.map((row) => [...row])];
}

function htmlOf([title, ...rows]: readonly (readonly string[])[], rowsOfTable = Infinity): string {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`);
  const [heading = ''] = body;
  const tables = piecesOf(body.slice(1), rowsOfTable).map((piece) => [heading, ...piece].join('\n'));
  const style =
    'table{border-collapse:collapse;font-size:9px}td{border:1px solid #000}@page{size:A4 landscape}';
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><p>${title?.[0]}</p>${tables.map((rows) => `<table border="1">${rows}</table>`).join('<p></p>')}`;
}

function piecesOf<Item>(items: readonly Item[], size: number): Item[][] {
  const pieces: Item[][] = [];
  for (let from = 0; from < items.length; from += size) pieces.push(items.slice(from, from + size));
  return pieces;
}

function convertToDoc(plan: Plan, folder: string): Uint8Array {
  const page = join(folder, 'page.html');
  const file = join(folder, 'page.doc');
  writeFileSync(page, htmlOf(linesOf(plan), ROWS_OF_PIECE.doc));
  convert(page, file, 'doc:MS Word 97', 'HTML (StarWriter)');
  return readFileSync(file);
}

async function printPdf(plan: Plan, folder: string): Promise<Uint8Array> {
  const [title = [], heading = [], ...rows] = linesOf(plan);
  const page = join(folder, 'page.html');
  const file = join(folder, 'page.pdf');
  const pieces = piecesOf(rows, ROWS_OF_PIECE.pdf).map((piece) => {
    writeFileSync(page, htmlOf([title, heading, ...piece]));
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
    // The tags that say what is a cell would make the file too large to be read; they are not looked at.
    options.push('--disable-pdf-tagging', `--print-to-pdf=${file}`);
    execFileSync(CHROMIUM, [...options, pathToFileURL(page).href], { stdio: 'ignore' });
    return readFileSync(file);
  });
  return joinPdfs(pieces);
}

async function joinPdfs(pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const engine = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  engine.PDFiumExt_Init();
  const { malloc } = engine.pdfium.wasmExports;
  const memory = engine.pdfium as unknown as { readonly HEAPU8: Uint8Array };
  const whole = engine.FPDF_CreateNewDocument();
  for (const piece of pieces) {
    const held = malloc(piece.length);
    memory.HEAPU8.set(piece, held);
    const document = engine.FPDF_LoadMemDocument(held, piece.length, '');
    engine.FPDF_ImportPagesByIndex(whole, document, 0, 0, engine.FPDF_GetPageCount(whole));
  }
  const writer = engine.PDFiumExt_OpenFileWriter();
  engine.PDFiumExt_SaveAsCopy(whole, writer);
  const size = engine.PDFiumExt_GetFileWriterSize(writer);
  const written = malloc(size);
  engine.PDFiumExt_GetFileWriterData(writer, written, size);
  return memory.HEAPU8.slice(written, written + size);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

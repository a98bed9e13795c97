/** A font of PDF's own, coded in a table that PDF knows by name; its characters are of the given collection. */
export function namedFont(encoding: string, collection = 'GB1'): { font: string; objects: string[] } {
  return {
    objects: [
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (${collection}) /Supplement 4 >> /DW 1000 /W [1 [207] 814 939 500] /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 6 /Ascent 880 /Descent -120 /CapHeight 880 /ItalicAngle 0 /StemV 80 /FontBBox [0 -200 1000 900] >> >>`,
    ],
    font: `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [3 0 R] >>`,
  };
}

/** Draws a text in UTF-16, as `UniGB-UCS2-H` is coded; `x` and `y` from the lower left corner. */
export function drawText(x: number, y: number, text: string, size = 12): string {
  return drawCodes(x, y, Buffer.from(text, 'utf16le').swap16().toString('hex'), size);
}

export function drawCodes(x: number, y: number, codes: string, size = 12): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td <${codes}> Tj ET\n`;
}

/** Draws a grid as thin filled rectangles, as Word does. */
export function drawGrid(xs: readonly number[], ys: readonly number[]): string {
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const across = ys.map((y) => `${left} ${y} ${right - left} 0.5 re f\n`);
  const down = xs.map((x) => `${x} ${bottom} 0.5 ${top - bottom} re f\n`);
  return [...across, ...down].join('');
}

/** A PDF of pages with the given contents, in one font, `F1`. */
export function pdfFile(
  pages: readonly string[],
  {
    font,
    objects = [],
    entries = '',
  }: {
    /** Its dictionary; it may name `objects`, the first of which has number 3. */
    font: string;
    objects?: readonly string[];
    /** More entries of each page: `/Rotate 90`. */
    entries?: string;
  } = namedFont('UniGB-UCS2-H'),
): Uint8Array {
  const first = 4 + objects.length;
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}] >>`,
    ...objects,
    font,
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${entries} /Resources << /Font << /F1 ${first - 1} 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.7\n';
  const offsets = all.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { init } from '@embedpdf/pdfium';
import type { Page } from '@playwright/test';

const FORMAT_BGRA = 4;
const WITH_NOTES = 1;
const UTF_16_BYTES = 2;

interface Module {
  HEAPU8: Uint8Array;
  wasmExports: { malloc(size: number): number };
}

export interface PrintedPage {
  /** In points of the paper. */
  width: number;
  height: number;
  /** What stands on it, in the order it was written. */
  text: string;
  /**
   * The page as a PNG.
   *
   * @param canvas A page of the browser that may be overwritten: it turns the pixels into the picture.
   * @param scale Pixels for each point of the paper.
   */
  render: (canvas: Page, scale: number) => Promise<Buffer>;
}

/** The pages of a PDF. */
export async function openPdf(pdf: Buffer): Promise<PrintedPage[]> {
  const address = fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({ wasmBinary: (await readFile(address)).buffer as ArrayBuffer });
  pdfium.PDFiumExt_Init();
  const module = pdfium.pdfium as unknown as Module;
  const bytes = module.wasmExports.malloc(pdf.length);
  module.HEAPU8.set(pdf, bytes);
  const file = pdfium.FPDF_LoadMemDocument(bytes, pdf.length, '');
  return Array.from({ length: pdfium.FPDF_GetPageCount(file) }, (_, index): PrintedPage => {
    const sheet = pdfium.FPDF_LoadPage(file, index);
    const [width, height] = [pdfium.FPDF_GetPageWidthF(sheet), pdfium.FPDF_GetPageHeightF(sheet)];
    const written = pdfium.FPDFText_LoadPage(sheet);
    const length = pdfium.FPDFText_CountChars(written);
    const place = module.wasmExports.malloc((length + 1) * UTF_16_BYTES);
    const count = pdfium.FPDFText_GetText(written, 0, length, place);
    // memory may have grown, and its view with it
    const text = Buffer.from(module.HEAPU8.slice(place, place + Math.max(0, count - 1) * UTF_16_BYTES));
    return {
      width,
      height,
      text: text.toString('utf16le'),
      async render(canvas, scale) {
        const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
        const bitmap = pdfium.FPDFBitmap_CreateEx(size.width, size.height, FORMAT_BGRA, 0, 0);
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, size.width, size.height, 0xffffffff);
        pdfium.FPDF_RenderPageBitmap(bitmap, sheet, 0, 0, size.width, size.height, 0, WITH_NOTES);
        const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
        return paint(canvas, size, module.HEAPU8.slice(start, start + size.width * size.height * 4));
      },
    };
  });
}

async function paint(canvas: Page, size: { width: number; height: number }, bgra: Uint8Array) {
  await canvas.setContent('<canvas></canvas>');
  const address = await canvas.evaluate(
    ({ width, height, pixels }) => {
      const sheet = document.querySelector('canvas')!;
      Object.assign(sheet, { width, height });
      const context = sheet.getContext('2d')!;
      const image = context.createImageData(width, height);
      const bgra = atob(pixels);
      for (let at = 0; at < bgra.length; at += 4) {
        image.data[at] = bgra.charCodeAt(at + 2);
        image.data[at + 1] = bgra.charCodeAt(at + 1);
        image.data[at + 2] = bgra.charCodeAt(at);
        image.data[at + 3] = 255;
      }
      context.putImageData(image, 0, 0);
      return sheet.toDataURL('image/png');
    },
    { ...size, pixels: Buffer.from(bgra).toString('base64') },
  );
  return Buffer.from(address.split(',')[1]!, 'base64');
}

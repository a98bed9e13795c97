import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { init } from '@embedpdf/pdfium';
import type { Page } from '@playwright/test';

const FORMAT_BGRA = 4;
const WITH_NOTES = 1;

/**
 * The first page of a PDF as a PNG.
 *
 * @param pdf The bytes of the file.
 * @param canvas A page of the browser that may be overwritten: it turns the pixels into the picture.
 * @param scale Pixels for each point of the paper.
 * @returns The picture, and how many pages there are.
 */
export async function renderFirstPage(pdf: Buffer, canvas: Page, scale: number) {
  const module = fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({ wasmBinary: (await readFile(module)).buffer as ArrayBuffer });
  pdfium.PDFiumExt_Init();
  const { HEAPU8, wasmExports } = pdfium.pdfium as unknown as {
    HEAPU8: Uint8Array;
    wasmExports: { malloc(size: number): number };
  };
  const bytes = wasmExports.malloc(pdf.length);
  HEAPU8.set(pdf, bytes);
  const file = pdfium.FPDF_LoadMemDocument(bytes, pdf.length, '');
  const sheet = pdfium.FPDF_LoadPage(file, 0);
  const width = Math.round(pdfium.FPDF_GetPageWidthF(sheet) * scale);
  const height = Math.round(pdfium.FPDF_GetPageHeightF(sheet) * scale);
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, FORMAT_BGRA, 0, 0);
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  pdfium.FPDF_RenderPageBitmap(bitmap, sheet, 0, 0, width, height, 0, WITH_NOTES);
  const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const pixels = Buffer.from(
    (pdfium.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8.subarray(start, start + width * height * 4),
  );
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
    { width, height, pixels: pixels.toString('base64') },
  );
  return { picture: Buffer.from(address.split(',')[1]!, 'base64'), pages: pdfium.FPDF_GetPageCount(file) };
}

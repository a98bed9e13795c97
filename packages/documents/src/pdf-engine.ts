import { readFile } from 'node:fs/promises';
import { init } from '@embedpdf/pdfium';
import type { Matrix } from './pdf-matrix.ts';

/**
 * What is used of PDFium, as its module exports it: the functions of the package's own wrapping cost more
 * than what they call, which a long list does some million times. Pointers and handles are numbers.
 */
interface Pdfium {
  malloc(size: number): number;
  free(pointer: number): void;
  FPDF_LoadMemDocument(bytes: number, size: number, password: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageWidthF(page: number): number;
  FPDF_GetPageHeightF(page: number): number;
  FPDF_DeviceToPage(
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turn: number,
    x: number,
    y: number,
    pageX: number,
    pageY: number,
  ): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(texts: number): void;
  FPDFText_CountChars(texts: number): number;
  FPDFText_GetUnicode(texts: number, index: number): number;
  FPDFText_IsGenerated(texts: number, index: number): number;
  FPDFText_IsHyphen(texts: number, index: number): number;
  FPDFText_HasUnicodeMapError(texts: number, index: number): number;
  FPDFText_GetTextObject(texts: number, index: number): number;
  FPDFText_GetFontSize(texts: number, index: number): number;
  FPDFText_GetMatrix(texts: number, index: number, matrix: number): number;
  FPDFText_GetCharOrigin(texts: number, index: number, x: number, y: number): number;
  FPDFText_GetLooseCharBox(texts: number, index: number, box: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPath_GetDrawMode(path: number, fill: number, isStroked: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetClose(segment: number): number;
}

/** PDFium, and the place in its memory where its functions write their answers. */
export interface PdfEngine {
  readonly call: Pdfium;
  readonly answer: number;
  /** Copies bytes into its memory. */
  hold(bytes: Uint8Array): number;
  doubleAt(pointer: number): number;
  floatAt(pointer: number): number;
  wholeAt(pointer: number): number;
  matrixAt(pointer: number): Matrix;
}

const ROOM_FOR_ANSWERS = 256;

let started: Promise<PdfEngine> | undefined;

/** The engine of this process, which is started with the first PDF. */
export function startPdfEngine(): Promise<PdfEngine> {
  return (started ??= start());
}

/** After it has broken down, as it does where its memory is full, the next PDF is read by a new one. */
export function dropPdfEngine(): void {
  started = undefined;
}

async function start(): Promise<PdfEngine> {
  const file = await readFile(new URL(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const module = await init({ wasmBinary: new Uint8Array(file).buffer });
  module.PDFiumExt_Init();
  const call = module.pdfium.wasmExports as unknown as Pdfium;
  // The views are others whenever the memory has grown.
  const memory = module.pdfium as unknown as {
    readonly HEAPU8: Uint8Array;
    readonly HEAP32: Int32Array;
    readonly HEAPF32: Float32Array;
    readonly HEAPF64: Float64Array;
  };
  const floatAt = (pointer: number): number => memory.HEAPF32[pointer >> 2] ?? 0;
  return {
    call,
    answer: call.malloc(ROOM_FOR_ANSWERS),
    hold(bytes) {
      const pointer = call.malloc(bytes.length);
      memory.HEAPU8.set(bytes, pointer);
      return pointer;
    },
    doubleAt: (pointer) => memory.HEAPF64[pointer >> 3] ?? 0,
    floatAt,
    wholeAt: (pointer) => memory.HEAP32[pointer >> 2] ?? 0,
    matrixAt: (pointer) => [0, 4, 8, 12, 16, 20].map((offset) => floatAt(pointer + offset)),
  };
}

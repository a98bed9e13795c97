import * as m from '#messages';
import { findingsPath, importPath, matrixPath } from '../addresses.ts';

export interface TourStep {
  title: () => string;
  text: () => string;
  path: (plan: string) => string;
  /** What of the page it is about. */
  target: string;
}

export const TOUR_STEPS: readonly TourStep[] = [
  { title: m.tour_file, text: m.tour_file_text, path: importPath, target: '#main .zone' },
  {
    title: m.tour_matrix,
    text: m.tour_matrix_text,
    path: matrixPath,
    target: '#main :is([role=grid], [data-cards])',
  },
  {
    title: m.tour_why,
    text: m.tour_why_text,
    path: matrixPath,
    target: '#main :is([role=grid] .mark, [data-cards] button)',
  },
  { title: m.tour_filter, text: m.tour_filter_text, path: matrixPath, target: '#main .side' },
  { title: m.tour_findings, text: m.tour_findings_text, path: findingsPath, target: '#main .findings > *' },
  { title: m.tour_print, text: m.tour_print_text, path: matrixPath, target: '#main .menus > :last-child' },
];

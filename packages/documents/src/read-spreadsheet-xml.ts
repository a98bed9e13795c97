import { BlockList, type ReadBlocks } from './block-list.ts';
import { readXmlText, type XmlElement } from './read-xml.ts';
import { addSheets, Sheet } from './sheet.ts';

/** Reads a workbook in the XML of Excel 2003, which many systems write and name .xls. */
export function readSpreadsheetXml(text: string): ReadBlocks {
  const blocks = new BlockList();
  const sheets: Sheet[] = [];
  let sheet: Sheet | undefined;
  let row = 0;
  let column = 0;
  let columns = 0;
  let across = 0;
  let type = '';
  let value = '';
  let isHidden = false;
  readXmlText(text, {
    open(element) {
      switch (element.name) {
        case 'ss:Worksheet':
          sheet = new Sheet(element.attribute('Name') ?? '', blocks);
          row = 0;
          columns = 0;
          isHidden = false;
          break;
        case 'ss:Column': {
          const from = whole(element, 'Index') || columns + 1;
          columns = from + whole(element, 'Span');
          if (element.attribute('Hidden') === '1') sheet?.hideColumns(from, columns);
          break;
        }
        case 'ss:Row':
          row = whole(element, 'Index') || row + 1;
          column = 0;
          across = 0;
          if (element.attribute('Hidden') === '1') sheet?.hideRow(row);
          break;
        case 'ss:Cell': {
          column = whole(element, 'Index') || column + across + 1;
          across = whole(element, 'MergeAcross');
          const down = whole(element, 'MergeDown');
          value = '';
          type = '';
          if (across > 0 || down > 0)
            sheet?.merge({ top: row, left: column, bottom: row + down, right: column + across });
          break;
        }
        case 'ss:Data':
          type = element.attribute('Type') ?? '';
          break;
        case 'ss:Comment':
        case 'ss:Names':
        case 'ss:Styles':
        case 'ss:PhoneticText':
          return false;
        default:
      }
      return undefined;
    },
    text(piece, parent) {
      if (type !== '') value += piece;
      if (parent === 'xl:Visible') isHidden = /Hidden/.test(piece);
    },
    close(name) {
      if (name === 'ss:Data') {
        sheet?.setCell(row, column, cellText(type, value));
        type = '';
      } else if (name === 'ss:Worksheet' && sheet) {
        if (!isHidden) sheets.push(sheet);
        else if (!sheet.isEmpty) {
          blocks.report(
            'HIDDEN_CELLS',
            'info',
            `The sheet ${sheet.name} is hidden and was not read. Show it and save the file again if it belongs to the list.`,
            { details: { PIECE: 'HIDDEN_SHEET', SHEET: sheet.name } },
          );
        }
        sheet = undefined;
      }
    },
  });
  addSheets(sheets, blocks);
  return blocks.result;
}

function cellText(type: string, value: string): string {
  if (type === 'DateTime')
    return value
      .trim()
      .replace(/T00:00:00(?:\.0+)?$/, '')
      .replace('T', ' ');
  if (type === 'Boolean') return value.trim() === '1' ? 'TRUE' : 'FALSE';
  return type === 'Number' ? value.trim() : value.replace(/\r\n?/g, '\n');
}

function whole(element: XmlElement, attribute: string): number {
  const number = Number(element.attribute(attribute));
  return Number.isInteger(number) && number > 0 ? Math.min(number, 2_000_000) : 0;
}

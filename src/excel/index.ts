export {
  excelTheme,
  isInExcel,
  keepsUndo,
  onRibbonCommand,
  openInExcel,
  savesFiles,
  showPane,
  startWithWorkbook,
  supports,
  whenOfficeReady,
} from "./host";
export { createLiveSpreadsheet } from "./live-spreadsheet";
export { readSelection, type SelectedCells } from "./selection";

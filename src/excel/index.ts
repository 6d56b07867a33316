export {
  excelTheme,
  isInExcel,
  keepsUndo,
  onRibbonCommand,
  openInExcel,
  savesFiles,
  showPane,
  supports,
  whenOfficeReady,
} from "./host";
export { createLiveSpreadsheet } from "./live-spreadsheet";
export { readSelection, type SelectedCells } from "./selection";

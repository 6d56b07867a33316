export {
  excelTheme,
  isInExcel,
  onRibbonCommand,
  openInExcel,
  showPane,
  supports,
  whenOfficeReady,
} from "./host";
export { createLiveSpreadsheet } from "./live-spreadsheet";
export { readSelection, type SelectedCells } from "./selection";

import type { Rectangle } from "../grid";

export type HeaderFooterTexts = Record<
  "LeftHeader" | "CenterHeader" | "RightHeader" | "LeftFooter" | "CenterFooter" | "RightFooter",
  string
>;

export const PAGE_KINDS = ["DefaultForAllPages", "FirstPage", "EvenPages", "OddPages"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** How a sheet prints. Margins are points. */
export interface PageSetup {
  settings: {
    orientation: "Portrait" | "Landscape";
    paperSize: string;
    blackAndWhite: boolean;
    printErrors: string;
    printComments: string;
    printOrder: string;
    centerHorizontally: boolean;
    centerVertically: boolean;
    printHeadings: boolean;
    printGridlines: boolean;
    draftMode: boolean;
    firstPageNumber: number | "";
    zoom: Zoom;
  };
  margins: Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>;
  printArea: Rectangle[];
  titleRows: Rectangle | null;
  titleColumns: Rectangle | null;
  headersFooters: Record<PageKind, HeaderFooterTexts>;
  headerFooterState: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  /** The row or column that a new page begins with. */
  breaks: { rows: number[]; columns: number[] };
}

export interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

export function standardPage(): PageSetup {
  const texts = (): HeaderFooterTexts => ({
    LeftHeader: "",
    CenterHeader: "",
    RightHeader: "",
    LeftFooter: "",
    CenterFooter: "",
    RightFooter: "",
  });
  return {
    settings: {
      orientation: "Portrait",
      paperSize: "A4",
      blackAndWhite: false,
      printErrors: "AsDisplayed",
      printComments: "NoComments",
      printOrder: "DownThenOver",
      centerHorizontally: false,
      centerVertically: false,
      printHeadings: false,
      printGridlines: false,
      draftMode: false,
      firstPageNumber: "",
      zoom: { scale: 100 },
    },
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    printArea: [],
    titleRows: null,
    titleColumns: null,
    headersFooters: {
      DefaultForAllPages: texts(),
      FirstPage: texts(),
      EvenPages: texts(),
      OddPages: texts(),
    },
    headerFooterState: "Default",
    useSheetMargins: true,
    useSheetScale: true,
    breaks: { rows: [], columns: [] },
  };
}

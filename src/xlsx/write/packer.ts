import {
  joinPieces,
  packPart,
  packPiece,
  type Deflate,
  type PackedPart,
  type PackedPiece,
  type PieceDeflate,
} from "../archive";
import type { XmlPart } from "./exceljs-parts";
import { Recent } from "./recent";

/** Packs parts; what was packed not long ago is not deflated again, be it a part or a piece of one. */
export class Packer {
  private readonly encoder = new TextEncoder();
  private readonly parts = remember<PackedPart>();
  /** Pieces that others follow, and those that are the last of their parts. */
  private readonly pieces = remember<PackedPiece>();
  private readonly ends = remember<PackedPiece>();

  /** @param deflate for whole parts, or for pieces of them as well */
  constructor(private readonly deflate: Deflate | PieceDeflate) {}

  pack({ name, xml }: XmlPart): PackedPart {
    const known = this.parts.get(xml);
    if (known !== undefined) return { ...known, name: this.encoder.encode(name) };
    const part = this.packAnew({ name, xml });
    this.parts.set(xml, part);
    return part;
  }

  /** Packs a part of which there is hardly another like it. */
  packAnew({ name, xml }: XmlPart): PackedPart {
    const { deflate } = this;
    const whole = typeof deflate === "function" ? deflate : deflate.last;
    return packPart({ name, data: this.encoder.encode(xml) }, whole);
  }

  /** Packs a part in pieces of which there are hardly others like them; each is let go before the next is asked for. */
  packOnce(name: string, pieces: Iterable<string>): PackedPart {
    const { deflate } = this;
    if (typeof deflate === "function") return this.packAnew({ name, xml: [...pieces].join("") });
    const packed: PackedPiece[] = [];
    let before: string | null = null;
    for (const piece of pieces) {
      if (before !== null) packed.push(packPiece(this.encoder.encode(before), deflate.more));
      before = piece;
    }
    packed.push(packPiece(this.encoder.encode(before ?? ""), deflate.last));
    return joinPieces(this.encoder.encode(name), packed);
  }

  /** Packs a part that is given in pieces. */
  packPieces(name: string, pieces: readonly string[]): PackedPart {
    const { deflate } = this;
    if (typeof deflate === "function") return this.pack({ name, xml: pieces.join("") });
    const last = pieces.length - 1;
    const packed = pieces.map((piece, index) =>
      index < last
        ? this.packPiece(piece, deflate.more, this.pieces)
        : this.packPiece(piece, deflate.last, this.ends),
    );
    return joinPieces(this.encoder.encode(name), packed);
  }

  private packPiece(piece: string, deflate: Deflate, known: Recent<PackedPiece>): PackedPiece {
    const packed = known.get(piece) ?? packPiece(this.encoder.encode(piece), deflate);
    known.set(piece, packed);
    return packed;
  }
}

function remember<Packed extends { readonly packed: Uint8Array }>(): Recent<Packed> {
  return new Recent(REMEMBERED_CHARACTERS, ({ packed }, xml) => xml.length + packed.length);
}

/** Some four megabytes of each kind: a hundred forms' worth of sheets. */
const REMEMBERED_CHARACTERS = 2_000_000;

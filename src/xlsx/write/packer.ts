import { packPart, type Deflate, type PackedPart } from "../archive";
import type { XmlPart } from "./exceljs-parts";
import { Recent } from "./recent";

/** Packs parts; one whose text was packed not long ago is not deflated again. */
export class Packer {
  private readonly encoder = new TextEncoder();
  private readonly packed = new Recent<PackedPart>(
    REMEMBERED_CHARACTERS,
    ({ packed }, xml) => xml.length + packed.length,
  );

  constructor(private readonly deflate: Deflate) {}

  pack({ name, xml }: XmlPart): PackedPart {
    const known = this.packed.get(xml);
    if (known !== undefined) return { ...known, name: this.encoder.encode(name) };
    const part = this.packAnew({ name, xml });
    this.packed.set(xml, part);
    return part;
  }

  /** Packs a part of which there is hardly another like it. */
  packAnew({ name, xml }: XmlPart): PackedPart {
    return packPart({ name, data: this.encoder.encode(xml) }, this.deflate);
  }
}

/** Some eight megabytes: a hundred forms' worth of sheets. */
const REMEMBERED_CHARACTERS = 4_000_000;

import * as z from "zod/mini";
import { brokenRule } from "../finding";

/** Text that says something: no blank ends, not empty. */
export const Text = z.string().check(
  z.minLength(1),
  z.refine((text) => text.trim() === text, brokenRule({ code: "blank-ends" })),
);
/** An ISO date that exists. */
export const Day = z.iso.date();

/** Where words stand: a source's id, and the place in it. */
export const Source = z.strictObject({ document: Text, place: Text });

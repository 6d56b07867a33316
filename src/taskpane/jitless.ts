import * as z from "zod/mini";

// The pane's Content-Security-Policy forbids eval; this has to run before anything is parsed.
z.config({ jitless: true });

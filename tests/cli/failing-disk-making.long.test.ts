import { failWithEveryCode } from "./fail-with-every-code";
import { MAKING_COMMANDS } from "./writing-commands";

failWithEveryCode(MAKING_COMMANDS);

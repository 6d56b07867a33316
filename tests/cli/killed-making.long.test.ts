import { killAtFiftyMoments } from "./killed";
import { MAKING_COMMANDS } from "./writing-commands";

killAtFiftyMoments(MAKING_COMMANDS);

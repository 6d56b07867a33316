export {
  BLACK,
  type Brightness,
  brightnessOfDigits,
  brightnessOfFormat,
  type Ground,
  isFaintOn,
  isReadable,
  isReadableOn,
  WHITE,
} from "../../sheets";

/** The part of the library that makes the modules of a QR code, which its types leave out. */
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}

import 'i18next';
import type { zh } from './zh/index.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: typeof zh;
  }
}

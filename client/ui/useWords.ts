import type { Namespace, TFunction } from 'i18next';
import { createContext, useContext, useMemo } from 'react';
import { I18nContext } from 'react-i18next';

/** The language on screen; a change of it makes every word anew. */
export const LanguageContext = createContext('zh');

/**
 * t of one namespace, for what stands on a page a hundred times. useTranslation copies the whole i18n object for each
 * component that asks, which was a tenth of the time in which a board was drawn.
 */
export function useWords<N extends Namespace>(namespace: N): TFunction<N> {
  const { i18n } = useContext(I18nContext);
  const language = useContext(LanguageContext);
  return useMemo(() => i18n.getFixedT(language, namespace), [i18n, language, namespace]);
}

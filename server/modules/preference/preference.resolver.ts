import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import type { Language } from '../account/account.rules.js';
import { LanguageChoice, Preferences, UpdatePreferencesInput, UpdatePreferencesPayload } from './preference.graphql.js';
import { readPreferences } from './preference.query.js';
import { hintsFor, homeOf, homesOf } from './preference.rules.js';

const choiceOf: Readonly<Record<Language, LanguageChoice>> = { zh: LanguageChoice.ZH, en: LanguageChoice.EN };
const languageOf: Readonly<Record<LanguageChoice, Language>> = { ZH: 'zh', EN: 'en' };

@Resolver()
export class PreferenceResolver {
  @Query(() => Preferences, { description: 'The viewer’s own.' })
  async preferences(@Ctx() { scope }: RequestContext): Promise<Preferences> {
    const { em, actor } = scope;
    const { language, home, hintsPutAway } = await readPreferences(em, actor.accountId);
    return {
      language: language && choiceOf[language],
      home: homeOf(actor, home),
      chosenHome: home,
      homes: homesOf(actor),
      hints: hintsFor(actor, hintsPutAway),
      hasPutHintsAway: hintsPutAway.length > 0,
    };
  }

  @Mutation(() => UpdatePreferencesPayload, { description: 'Everybody’s own.' })
  async updatePreferences(
    @Arg('input', () => UpdatePreferencesInput) input: UpdatePreferencesInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdatePreferencesPayload> {
    const { language, ...rest } = input;
    await context.services.preferences.updatePreferences(context.scope.actor, {
      ...rest,
      ...(language !== undefined && { language: language && languageOf[language] }),
    });
    return { preferences: await this.preferences(context) };
  }
}

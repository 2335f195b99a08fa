using Newsdesk.Entities.Lexicon;

namespace Newsdesk.Entities.Roles;

/// <summary>Words that speak for a discourse role.</summary>
internal static class RoleCues
{
    private static readonly WordList Expectation = WordList.Of(
        """
        will won't 'll would could may might expected expects expect expecting plans planned planning likely unlikely forecast forecasts predicted predicts prediction hopes hope hoping hoped scheduled upcoming
        ahead aims aim intends intend set should future potential possibly possible prospects prospect soon tomorrow pledged vowed threatened fears feared if
        """, StringComparer.OrdinalIgnoreCase);

    private static readonly WordList Evaluation = WordList.Of(
        """
        believe believes believed think thinks thought feel feels felt important significant significantly unacceptable outrageous shocking terrible great good bad best worst better worse wrong right proud disappointed
        disappointing concern concerned concerns condemn condemned condemns condemnation praise praised praises criticize criticized criticised criticism accuse accused accuses accusing welcome welcomed blame blamed
        serious crucial critical dangerous irresponsible shameful disgraceful remarkable impressive brilliant tragic tragedy sad sadly unfortunately clear clearly obviously must need needs opinion view analysts analyst experts expert critics
        observers argue argues argued suggest suggests seems seem apparently success failure amazing wonderful awful absolutely simply really thank thanks sympathy condolences difficult easy
        """, StringComparer.OrdinalIgnoreCase);

    private static readonly WordList Consequence = WordList.Of(
        """
        result resulted resulting consequently therefore led prompted prompting sparked sparking triggered triggering forced forcing caused causing leaving response responded reacted reaction aftermath closed cancelled canceled
        suspended evacuated delayed halted impact affected resigned fell plunged rose soared dropped shares
        """, StringComparer.OrdinalIgnoreCase);

    private static readonly WordList Previous = WordList.Of("earlier previously recent recently last prior already before ago past weeks months days had", StringComparer.OrdinalIgnoreCase);

    private static readonly WordList History = WordList.Of(
        "decade decades century centuries history historic historical historically founded established born career former once originally formerly era ancient longtime", StringComparer.OrdinalIgnoreCase);

    private static readonly WordList Context = WordList.Of(
        "is are has have remains remain continues continue currently amid while includes include including according about whose which known located home population", StringComparer.OrdinalIgnoreCase);

    private static readonly WordList Anecdote = WordList.Of(
        "i my me we our us mother father husband wife son daughter friend family neighbour neighbor heard woke remember remembers remembered recalled recalls suddenly saw", StringComparer.OrdinalIgnoreCase);

    private static readonly WordList Event = WordList.Of(
        """
        announced said killed died arrested launched signed won lost struck hit attacked fired released published approved rejected voted elected ruled found opened ordered agreed accused charged sentenced crashed exploded
        landed removed named appointed unveiled revealed became took began fell confirmed declared reported recognized recognised accepted
        """, StringComparer.OrdinalIgnoreCase);

    public static void Count(ReadOnlySpan<char> word, ref SentenceTraits traits)
    {
        traits.Expectation += Expectation.Contains(word) ? 1 : 0;
        traits.Evaluation += Evaluation.Contains(word) ? 1 : 0;
        traits.Consequence += Consequence.Contains(word) ? 1 : 0;
        traits.Previous += Previous.Contains(word) ? 1 : 0;
        traits.History += History.Contains(word) ? 1 : 0;
        traits.Context += Context.Contains(word) ? 1 : 0;
        traits.Anecdote += Anecdote.Contains(word) ? 1 : 0;
        traits.Event += Event.Contains(word) ? 1 : 0;
    }
}

using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Entities.Names;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Linking;

/// <summary>Reads what speaks for each meaning of a name.</summary>
internal sealed class LinkSignalReader(LinkContext context)
{
    private const int Reach = 20;

    /// <summary>A generation: who ended longer before the text is seldom news.</summary>
    private const int LongAgo = 30;

    private const double MaxLead = 4;
    private const int MaxWords = 4;
    private const int MaxNames = 3;
    private const int MaxProminence = 3;

    /// <summary>Eight names and more count alike.</summary>
    private const double MaxNamesLog = 3;

    /// <summary>The signals of the name apart from its meanings.</summary>
    public static LinkSignals ReadName(in TokenReader reader, in NameCandidate name)
    {
        var signals = default(LinkSignals);
        var first = reader.Word(name.Tokens.Start);
        signals[LinkSignal.SeveralWords] = name.Tokens.Count > 1 ? 1 : 0;
        signals[LinkSignal.OrdinaryWord] = name.Tokens.Count == 1 && CommonWords.Contains(first) && !IsAcronym(first) ? 1 : 0;
        signals[LinkSignal.GivenName] = name.Tokens.Count == 1 && GivenNames.Contains(first) ? 1 : 0;
        signals[LinkSignal.Shouted] = CapitalSense.IsShouting(reader, name.Tokens.Start, name.Tokens.End) && !IsAcronym(first) ? 1 : 0;

        return signals;
    }

    /// <summary>Adds those that tell how many meanings compete.</summary>
    public static void ReadRivals(int meanings, ref LinkSignals signals)
    {
        signals[LinkSignal.Rivals] = Math.Log2(meanings);
        signals[LinkSignal.Unique] = meanings == 1 ? 1 : 0;
        signals[LinkSignal.UniqueSeveralWords] = meanings == 1 ? signals[LinkSignal.SeveralWords] : 0;
    }

    /// <summary>Adds the signals of one of its meanings.</summary>
    /// <param name="form">How the name stands for the entry.</param>
    /// <param name="judged">The kind that the words beside the name speak for, and how clearly.</param>
    public void ReadMeaning(in TokenReader reader, in NameCandidate name, AliasMeaning meaning, LinkSignal form, (MentionKind Kind, double Lead) judged, ref LinkSignals signals)
    {
        var entry = meaning.Entry;
        signals[form] = 1;
        signals[LinkSignal.OtherSpelling] = meaning.Kind is AliasKind.ShortForm || IsSpelt(SurfaceOf(reader, name.Tokens), meaning.Text) ? 0 : 1;
        signals[LinkSignal.Prominence] = (double)(Math.Clamp(entry.Prominence, 1, MaxProminence) - 1) / (MaxProminence - 1);
        signals[LinkSignal.Names] = Math.Min(Math.Log2(1 + entry.Aliases.Count) / MaxNamesLog, 1);
        signals[LinkSignal.NameItself] = entry.Told.Sort is DescribedSort.Name ? 1 : 0;
        signals[LinkSignal.Language] = entry.Told.Sort is DescribedSort.Language ? 1 : 0;
        signals[LinkSignal.Work] = entry.Told.Sort is DescribedSort.Work ? 1 : 0;
        signals[LinkSignal.NamedInFull] = name.Tokens.Count == 1 && context.NamesInFull(entry) ? 1 : 0;
        ReadKind(name, meaning, judged, ref signals);
        signals[LinkSignal.NearWords] = (double)Math.Min(context.CountNear(entry.Told.Words, name.Tokens, Reach), MaxWords) / MaxWords;
        signals[LinkSignal.Apposed] = IsApposed(reader, name.Tokens.End, entry) ? 1 : 0;
        signals[LinkSignal.Words] = (double)Math.Min(context.CountWords(entry.Told.Words), MaxWords) / MaxWords;
        signals[LinkSignal.DescribedNames] = (double)Math.Min(context.CountWords(entry.Told.Names), MaxNames) / MaxNames;
        signals[LinkSignal.LongAgo] = entry.Told.Ended < context.Year - LongAgo ? 1 : 0;
        signals[LinkSignal.NotYet] = entry.Told.Earliest > context.Year ? 1 : 0;
    }

    /// <summary>Adds what the other entries of the text tell of this one.</summary>
    public void ReadCoherence(KnowledgeEntry entry, ulong name, ref LinkSignals signals)
    {
        signals[LinkSignal.LinkedElsewhere] = context.IsLinkedElsewhere(entry, name) ? 1 : 0;
        signals[LinkSignal.SharedNames] = (double)Math.Min(context.CountDescribing(entry.Told.Names, entry), MaxNames) / MaxNames;
        signals[LinkSignal.NamedByOthers] = context.CountDescribing(entry.Told.Own, entry) > 0 ? 1 : 0;
    }

    private static void ReadKind(in NameCandidate name, AliasMeaning meaning, (MentionKind Kind, double Lead) judged, ref LinkSignals signals)
    {
        var kind = meaning.Kind is AliasKind.Demonym ? MentionKind.Other : meaning.Entry.Kind;
        if (name.IsTagged)
        {
            signals[kind == name.Kind ? LinkSignal.TaggedKind : LinkSignal.OtherTaggedKind] = kind == name.Kind ? 1 : 0.25 + (0.75 * Math.Min(name.KindScore, MaxLead) / MaxLead);
        }

        signals[kind == judged.Kind ? LinkSignal.JudgedKind : LinkSignal.OtherJudgedKind] = Math.Min(judged.Lead, MaxLead) / MaxLead;
    }

    private static bool IsApposed(in TokenReader reader, int behind, KnowledgeEntry entry) =>
        reader.Word(behind) is "," && reader.IsCapitalized(behind + 1) && entry.Told.Names.Contains(EntryDescription.Hash(reader.Word(behind + 1)));

    // All capitals, as in datelines and headlines, are no spelling of their own.
    private static bool IsSpelt(ReadOnlySpan<char> surface, string name) =>
        surface.Equals(name, StringComparison.Ordinal) || (!surface.ContainsAnyInRange('a', 'z') && surface.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsAcronym(ReadOnlySpan<char> word) => word.Length is > 1 and <= 6 && SentenceCase.IsShouted(word);

    private static ReadOnlySpan<char> SurfaceOf(in TokenReader reader, TokenRange tokens) => reader.Text[reader[tokens.Start].Start..reader[tokens.End - 1].End];
}

using System.Runtime.InteropServices;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Languages;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Annotating;

/// <summary>What the steps have read so far. Headline and text are one text here, the headline first, so that names are settled in both at once.</summary>
internal sealed class AnnotationDraft
{
    /// <summary>Stands between headline and text; two line ends part them for every step.</summary>
    private const string Joint = "\n\n";

    public string Text { get; private set; } = "";

    /// <summary>Where the article's text begins in <see cref="Text"/>.</summary>
    public int BodyStart { get; private set; }

    public DateOnly? Published { get; private set; }

    /// <summary>Whether the language is English, which all steps read; of others only known names are.</summary>
    public bool IsEnglish { get; private set; }

    public List<Token> Tokens { get; } = [];

    public List<TokenRange> Sentences { get; } = [];

    /// <summary>One for each of <see cref="Sentences"/>.</summary>
    public List<Sentence> Roles { get; } = [];

    public List<ResolvedName> Names { get; } = [];

    public List<Quotation> Quotations { get; } = [];

    public List<DateExpression> Dates { get; } = [];

    public List<NumberExpression> Numbers { get; } = [];

    public TokenReader Reader => new(Text, CollectionsMarshal.AsSpan(Tokens));

    public ReadOnlySpan<TokenRange> SentenceSpan => CollectionsMarshal.AsSpan(Sentences);

    public void Begin(AnnotationInput input)
    {
        Text = input.Title.Length == 0 ? input.Text : string.Concat(input.Title, Joint, input.Text);
        BodyStart = Text.Length - input.Text.Length;
        Published = input.PublishTime is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null;
        IsEnglish = input.Language.Length == 0 || LanguageTags.IsEnglish(input.Language);
        Tokens.Clear();
        Sentences.Clear();
        Roles.Clear();
        Names.Clear();
        Quotations.Clear();
        Dates.Clear();
        Numbers.Clear();
    }
}

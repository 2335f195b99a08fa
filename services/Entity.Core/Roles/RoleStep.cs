using System.Runtime.InteropServices;
using Newsdesk.Entities.Annotating;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Roles;

/// <summary>Gives every sentence of an English text its discourse role and tells whether it is speech.</summary>
internal sealed class RoleStep(RoleModel model) : IAnnotationStep
{
    private readonly RoleReader _reader = new();
    private readonly RoleFeatures _features = new();
    private readonly RoleChain _chain = new();
    private readonly List<SentenceTraits> _traits = [];

    /// <summary>The features of the text that was read last, a sentence of its body after another.</summary>
    public RoleFeatures Features => _features;

    public void Run(AnnotationDraft draft)
    {
        _traits.Clear();
        _features.Clear();
        _reader.Read(draft, _traits);
        var reader = draft.Reader;
        var traits = CollectionsMarshal.AsSpan(_traits);
        Write(draft, traits);
        model.Weigh(_features, _chain);
        var index = 0;
        foreach (var tokens in draft.Sentences)
        {
            var span = tokens.SpanOf(reader.Tokens);
            if (span.Start < draft.BodyStart)
            {
                draft.Roles.Add(new Sentence(span, DiscourseRole.Unspecified, 0, IsSpeech: false));
                continue;
            }

            var (role, score) = draft.IsEnglish ? RoleModel.Choose(_chain, index, allowsMainEvent: !traits[index].IsFragment) : default;
            draft.Roles.Add(new Sentence(span, role, score, traits[index].IsSpeech));
            index++;
        }
    }

    private void Write(AnnotationDraft draft, ReadOnlySpan<SentenceTraits> traits)
    {
        var reader = draft.Reader;
        var index = 0;
        var speech = 0;
        foreach (ref readonly var sentence in traits)
        {
            speech += sentence.IsSpeech ? 1 : 0;
        }

        foreach (var tokens in draft.Sentences)
        {
            if (tokens.SpanOf(reader.Tokens).Start >= draft.BodyStart)
            {
                RoleFeatureWriter.Write(reader, tokens, traits, index++, (double)speech / traits.Length, _features);
            }
        }
    }
}

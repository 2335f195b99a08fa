using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Names;

/// <summary>Adds up what speaks for each kind of name.</summary>
internal struct KindEvidence
{
    private double _person;
    private double _organization;
    private double _place;
    private double _other;

    public void Add(MentionKind kind, double weight)
    {
        switch (kind)
        {
            case MentionKind.Person:
                _person += weight;
                break;
            case MentionKind.Organization:
                _organization += weight;
                break;
            case MentionKind.Place:
                _place += weight;
                break;
            default:
                _other += weight;
                break;
        }
    }

    /// <summary>The kind with the most evidence, and its lead over the next; of equals the earlier in person, organisation, place, other.</summary>
    public readonly (MentionKind Kind, double Lead) Decide()
    {
        var (kind, best, second) = (MentionKind.Person, _person, 0.0);
        Consider(MentionKind.Organization, _organization, ref kind, ref best, ref second);
        Consider(MentionKind.Place, _place, ref kind, ref best, ref second);
        Consider(MentionKind.Other, _other, ref kind, ref best, ref second);
        return (kind, best - second);
    }

    private static void Consider(MentionKind kind, double weight, ref MentionKind bestKind, ref double best, ref double second)
    {
        if (weight > best)
        {
            (bestKind, best, second) = (kind, weight, best);
        }
        else
        {
            second = Math.Max(second, weight);
        }
    }
}

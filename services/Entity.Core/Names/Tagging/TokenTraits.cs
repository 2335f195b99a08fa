namespace Newsdesk.Entities.Names.Tagging;

/// <summary>What is known of one token by itself; features are made of these by pairs and triples.</summary>
internal struct TokenTraits
{
    /// <summary>Hash of the word with its case, where case tells something.</summary>
    public ulong Word;

    /// <summary>Hash of the folded word, digits made equal.</summary>
    public ulong Lower;

    public ulong Shape;
    public ulong Prefix2;
    public ulong Prefix3;
    public ulong Prefix4;
    public ulong Suffix2;
    public ulong Suffix3;
    public ulong Suffix4;
    public WordTraits Lists;

    /// <summary>What the knowledge base says: kind, place in the known name, sureness. 0 when the token is in no known name.</summary>
    public byte Known;

    /// <summary>How the rest of the text writes the word: bit 0 in lower case, bit 1 with a capital inside a sentence, bit 2 it stands where any word has a capital.</summary>
    public byte Elsewhere;

    /// <summary>What the rules read here: kind, place in the name, how clear the kind is. 0 when they read no name.</summary>
    public byte Read;

    public bool IsCapitalized;

    /// <summary>Whether the token is without capitals in a sentence that has both.</summary>
    public bool IsPlain;
}

namespace Newsdesk.Kernel.Ids;

/// <summary>The id of a resource: lower case, <c>[a-z][a-z0-9-]*</c>, at most 63 characters. Valid by construction.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IResourceId<TSelf>
    where TSelf : struct, IResourceId<TSelf>
{
    /// <summary>Collection of its resource names, for example <c>articles</c>.</summary>
    static abstract string Collection { get; }

    /// <summary>Singular noun, for example <c>article</c>.</summary>
    static abstract string Noun { get; }

    /// <summary>The bare id; empty for the default value, which names nothing.</summary>
    string Value { get; }

    /// <summary>Wraps a value that is known to be valid. Callers use <see cref="ResourceIds"/>.</summary>
    static abstract TSelf FromValid(string value);
}

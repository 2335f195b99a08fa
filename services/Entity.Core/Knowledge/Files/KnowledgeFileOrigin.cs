namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>What a knowledge base file tells of itself.</summary>
/// <param name="Label">Id of the version, at most 63 ASCII characters.</param>
/// <param name="Text">What it was built from, one sentence of at most 167 bytes.</param>
public sealed record KnowledgeFileOrigin(string Label, string Text, DateTimeOffset CreateTime);

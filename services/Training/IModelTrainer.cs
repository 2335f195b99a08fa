namespace Newsdesk.Training;

/// <summary>Trains one model that ships with a service. The same data give the same files.</summary>
internal interface IModelTrainer
{
    string Name { get; }

    /// <summary>Where the service takes the model from, seen from the root of the project.</summary>
    string DefaultOutput { get; }

    /// <summary>File names with their content, the model card <c>README.md</c> among them.</summary>
    /// <exception cref="IOException">A file of the data is missing.</exception>
    IReadOnlyDictionary<string, byte[]> Train(string data);
}

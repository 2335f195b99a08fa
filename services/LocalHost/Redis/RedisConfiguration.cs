using System.Net;
using Newsdesk.LocalHost.Hosting;
using StackExchange.Redis;

namespace Newsdesk.LocalHost.Redis;

/// <summary>Reads StackExchange.Redis configuration strings.</summary>
internal static class RedisConfiguration
{
    /// <summary>Parses a configuration; servers without a port get the default one.</summary>
    /// <exception cref="LocalHostException">It cannot be read.</exception>
    public static ConfigurationOptions Parse(string configuration)
    {
        try
        {
            var options = ConfigurationOptions.Parse(configuration);
            options.SetDefaultPorts();
            return options.EndPoints.Count > 0 ? options : throw new ArgumentException("no server is named", nameof(configuration));
        }
        catch (ArgumentException failure)
        {
            throw new LocalHostException($"The server of --redis cannot be read: {StartFailure.WithoutParameter(failure)}.", failure);
        }
    }

    /// <summary>The servers as `host:port`, separated by commas; without the password.</summary>
    public static string Servers(ConfigurationOptions options) => string.Join(',', options.EndPoints.Select(
        endpoint => endpoint is DnsEndPoint dns ? $"{dns.Host}:{dns.Port}" : endpoint.ToString()));
}

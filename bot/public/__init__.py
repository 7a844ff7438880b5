"""What anybody may see: the published list of channels, and whether the service is well."""

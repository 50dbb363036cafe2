// The SDK's own remark on old releases of Node would stand amid the report.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
